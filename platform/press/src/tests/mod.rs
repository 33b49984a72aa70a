mod hostile;
mod read;
mod sample;
mod tagged;
