// PanelTables
