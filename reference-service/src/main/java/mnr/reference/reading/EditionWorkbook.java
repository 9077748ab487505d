package mnr.reference.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import mnr.reference.framework.EditionDocument.Capability;
import mnr.reference.framework.EditionDocument.Criterion;
import mnr.reference.framework.EditionDocument.Statement;
import mnr.reference.framework.EditionDocument.SubDomain;
import mnr.reference.language.Direction;
import mnr.reference.rendering.SteadyZip;
import mnr.reference.translation.TextKey;

/**
 * An edition as a workbook to print: a cover that says whose work it is and how far it is translated, and a sheet with
 * one statement a row. Everything is text; nothing in it can become a formula.
 */
final class EditionWorkbook {

    private static final String APPLICATION = "MNR reference service";
    private static final String APPLICATION_VERSION = "1.0";
    private static final String HEADER_COLOUR = "D9E2F3";
    private static final double[] WIDTHS = {24, 26, 16, 36, 80};
    private static final double COVER_LABEL = 22;
    private static final double COVER_TEXT = 100;
    private static final Pattern LIKE_AN_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final short AS_MANY_PAGES_AS_IT_TAKES = 0;

    private final Reading reading;
    private final Labels labels;
    private final Workbook workbook;

    private EditionWorkbook(Reading reading, Workbook workbook) {
        this.reading = reading;
        this.labels = Labels.in(reading.language());
        this.workbook = workbook;
    }

    static byte[] write(Reading reading) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, APPLICATION, APPLICATION_VERSION)) {
            EditionWorkbook edition = new EditionWorkbook(reading, workbook);
            edition.cover();
            edition.statements();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SteadyZip.of(bytes.toByteArray());
    }

    private void cover() {
        Worksheet sheet = sheet(labels.of("cover"));
        sheet.width(0, COVER_LABEL);
        sheet.width(1, COVER_TEXT);
        sheet.value(0, 1, literal(reading.document().title()));
        sheet.style(0, 1).bold().fontSize(16).wrapText(true).set();
        int row = 2;
        row = line(sheet, row, "description", reading.document().description());
        row = line(sheet, row, "edition", reading.edition().key());
        row = line(sheet, row, "language", reading.language().endonym() + " (" + reading.language() + ")");
        row = line(sheet, row, "translation", Remark.of(reading, labels));
        row = line(sheet, row, "publisher", reading.document().attribution().publisher());
        row = line(sheet, row, "source", reading.document().attribution().source());
        row = line(sheet, row, "link", reading.document().attribution().link());
        line(sheet, row, "notice", reading.document().attribution().notice());
    }

    private int line(Worksheet sheet, int row, String label, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return row;
        }
        sheet.value(row, 0, labels.of(label));
        sheet.style(row, 0).bold().verticalAlignment("top").wrapText(true).set();
        sheet.value(row, 1, literal(text));
        sheet.style(row, 1).verticalAlignment("top").wrapText(true).set();
        return row + 1;
    }

    private void statements() {
        Worksheet sheet = sheet(labels.of("statements"));
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.width(column, WIDTHS[column]);
        }
        header(sheet);
        int row = 1;
        for (Capability capability : reading.document().capabilities()) {
            for (SubDomain subDomain : capability.subDomains()) {
                for (Criterion criterion : subDomain.criteria()) {
                    for (Statement statement : criterion.statements()) {
                        statement(sheet, row++, capability, subDomain, criterion, statement);
                    }
                }
            }
        }
    }

    private void header(Worksheet sheet) {
        String[] columns = {"capability", "subDomain", "phase", "id", "statement"};
        for (int column = 0; column < columns.length; column++) {
            sheet.value(0, column, labels.of(columns[column]));
        }
        sheet.range(0, 0, 0, columns.length - 1)
                .style()
                .bold()
                .wrapText(true)
                .fillColor(HEADER_COLOUR)
                .borderStyle(BorderStyle.THIN)
                .set();
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
    }

    private void statement(
            Worksheet sheet,
            int row,
            Capability capability,
            SubDomain subDomain,
            Criterion criterion,
            Statement statement) {
        sheet.value(row, 0, literal(capability.name()));
        sheet.value(row, 1, literal(subDomain.name()));
        sheet.value(row, 2, literal(reading.phase(criterion.phase()).name()));
        sheet.value(row, 3, statement.id());
        sheet.value(row, 4, literal(statement.text()));
        sheet.range(row, 0, row, WIDTHS.length - 1)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle(BorderStyle.THIN)
                .set();
        if (!reading.languageOf(TextKey.statement(statement.id())).equals(reading.language())) {
            sheet.style(row, WIDTHS.length - 1)
                    .italic()
                    .wrapText(true)
                    .verticalAlignment("top")
                    .set();
        }
    }

    /** ECMA-376, part 1, section 22.9.2.19: {@code _x0041_} is an A there, and so its underscore is escaped itself. */
    private static String literal(String text) {
        return LIKE_AN_ESCAPE.matcher(text).replaceAll("_x005F_");
    }

    private Worksheet sheet(String name) {
        Worksheet sheet = workbook.newWorksheet(name);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight(AS_MANY_PAGES_AS_IT_TAKES);
        sheet.footer("&P / &N", Position.CENTER);
        if (reading.dir() == Direction.RTL) {
            sheet.rightToLeft();
        }
        return sheet;
    }
}
