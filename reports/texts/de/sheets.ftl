# Wozu jedes Dokument dient, und die Blätter der Arbeitsmappe.

purpose-pdf = Die ganze Auswertung, zum Lesen und zum Drucken.
purpose-html = Die ganze Auswertung für den Browser, ohne Netz: Verfolgen Sie ein Merkmal durch alle Bilder.
purpose-json = Die freigegebenen Zahlen für andere Programme, mit ihrem Schema.
purpose-charts = Jedes Bild als Zeichnung für sich.
