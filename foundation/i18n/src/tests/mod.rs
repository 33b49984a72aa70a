mod dates;
mod files;
mod sentences;
mod sorting;
mod writing;
