// Numerals
