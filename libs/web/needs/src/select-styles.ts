/* Mantine's sheet for the arrow of a select, which it shares with the boxes of the form. */
import '@mantine/core/styles/Combobox.css';
