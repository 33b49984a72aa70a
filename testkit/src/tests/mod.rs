mod visiting;
mod whole;
