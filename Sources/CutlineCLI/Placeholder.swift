// CutlineCLI
