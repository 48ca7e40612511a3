package org.calledger.query.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.calledger.query.http.table.Dictionary;
import org.calledger.query.http.table.Dictionary.Entry;
import org.calledger.query.report.Report.Milestone;
import org.calledger.query.report.Report.Partner;
import org.calledger.query.report.Report.Year;
import org.calledger.query.report.ReportFigure.State;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A report as a workbook (ISO/IEC 29500): figures side by side, partners, milestones, and the digest of the JSON. */
final class ReportSheet {
    private static final Dictionary WORDS = new Dictionary();
    private static final int WIDE = 28;

    private ReportSheet() {}

    static byte[] of(ReportDocument document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "CAL Ledger", "1.0")) {
            figures(book.newWorksheet("Raport – Report"), document);
            Report report = document.report();
            Worksheet partners = book.newWorksheet("Partnerzy – Partners");
            head(partners, List.of("name", "institutionId"));
            int row = 1;
            for (Partner one : report.partners()) {
                partners.inlineString(row, 0, one.name());
                partners.inlineString(row++, 1, one.institutionId().toString());
            }
            milestones(book.newWorksheet("Kamienie milowe – Milestones"), report.milestones());
            states(book.newWorksheet("Słownik – Dictionary"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void figures(Worksheet sheet, ReportDocument document) {
        Report report = document.report();
        List<List<String>> about = List.of(
                List.of("year", Integer.toString(report.year())),
                List.of("subject", name(report.subject().name())),
                List.of("position", Long.toString(report.position())),
                List.of("ruleVersion", Integer.toString(report.ruleVersion())),
                List.of("sha256 (RFC 8785)", document.digest()));
        int row = 0;
        for (List<String> line : about) {
            sheet.inlineString(row, 0, line.getFirst());
            sheet.inlineString(row++, 1, line.getLast());
        }
        row++;
        List<String> called = List.of("figure", "pl", "en");
        int column = 0;
        for (String word : called) {
            sheet.inlineString(row, column, word);
            sheet.style(row, column).bold().set();
            sheet.width(column++, WIDE);
        }
        for (Year year : report.years()) {
            sheet.value(row, column, year.year());
            sheet.style(row, column++).bold().set();
            sheet.inlineString(row, column++, "state");
        }
        Map<String, ReportFigure> first = report.years().getFirst().figures();
        for (String figure : first.keySet()) {
            row++;
            Entry words = WORDS.entry(figure);
            sheet.inlineString(row, 0, figure);
            sheet.inlineString(row, 1, words.pl());
            sheet.inlineString(row, 2, words.en());
            column = called.size();
            for (Year year : report.years()) {
                ReportFigure told = year.figures().getOrDefault(figure, ReportFigure.nothing());
                Long sum = told.sum();
                if (sum != null) {
                    sheet.value(row, column, sum);
                }
                sheet.inlineString(row, column + 1, told.state().name());
                column += 2;
            }
        }
    }

    private static void milestones(Worksheet sheet, List<Milestone> milestones) {
        head(sheet, List.of("on", "title", "confidence", "position"));
        int row = 1;
        for (Milestone one : milestones) {
            sheet.inlineString(row, 0, name(one.on()));
            sheet.inlineString(row, 1, one.title());
            sheet.inlineString(row, 2, name(one.confidence()));
            sheet.value(row++, 3, one.position());
        }
    }

    /** What the states say: zero is a number. */
    private static void states(Worksheet sheet) {
        head(sheet, List.of("state", "pl", "en"));
        int row = 1;
        for (State state : State.values()) {
            Entry words = WORDS.entry("state." + state.name());
            sheet.inlineString(row, 0, state.name());
            sheet.inlineString(row, 1, words.pl());
            sheet.inlineString(row++, 2, words.en());
        }
    }

    private static void head(Worksheet sheet, List<String> names) {
        for (int n = 0; n < names.size(); n++) {
            sheet.inlineString(0, n, names.get(n));
            sheet.style(0, n).bold().set();
        }
    }

    private static String name(@Nullable String text) {
        return text == null ? "" : text;
    }
}
