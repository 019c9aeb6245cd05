//! PostgreSQL: what must hold on both databases holds there, and what only it could break.

mod columns;
mod console;
mod desk;
mod properties;
mod tls;
mod traces;
