# What each document is for, and the sheets of the workbook.

purpose-pdf = The whole readout, to read and to print.
purpose-html = The whole readout for a browser, without a network: follow a facet through the charts.
purpose-json = The released figures for other programs, with their schema.
purpose-charts = Every chart as a drawing of its own.
