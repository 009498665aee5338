// cutline
