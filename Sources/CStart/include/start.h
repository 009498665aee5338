// Settles what the libraries of a program look at when they begin. Linking it is all there is to do.
void cutline_start_is_linked(void);
