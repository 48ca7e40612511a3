package org.calledger.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Horizontal bars in groups, each with its spread, as SVG 1.1 without scripts, fonts or links. */
final class BarChart {
    private static final int WIDTH = 860;
    private static final int LABELS = 330;
    private static final int VALUES = 90;
    private static final int BAR = 18;
    private static final int GAP = 6;
    private static final int TITLE = 34;
    private static final int GROUP = 30;

    private final String title;
    private final List<String> drawn = new ArrayList<>();
    private final double longest;
    private int y = TITLE;

    private BarChart(String title, double longest) {
        this.title = title;
        this.longest = longest;
    }

    /** Bars under one heading. */
    record Group(String heading, List<Bar> bars) {}

    /** One bar; ours stands out. */
    record Bar(String label, Spread spread, boolean ours) {}

    static String svg(String title, List<Group> groups) {
        double longest = groups.stream()
                .flatMap(group -> group.bars().stream())
                .mapToDouble(bar -> bar.spread().most())
                .max()
                .orElse(1);
        BarChart chart = new BarChart(title, longest);
        groups.forEach(chart::draw);
        return chart.whole();
    }

    private void draw(Group group) {
        text(10, y + 18, "start", "font-weight=\"bold\"", group.heading());
        y += GROUP;
        for (Bar bar : group.bars()) {
            draw(bar);
            y += BAR + GAP;
        }
        y += GAP;
    }

    private void draw(Bar bar) {
        double length = scaled(bar.spread().median());
        int middle = y + BAR / 2;
        text(LABELS - 8, middle + 4, "end", "", bar.label());
        drawn.add(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>",
                LABELS,
                y,
                length,
                BAR,
                fill(bar)));
        drawn.add(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#222\" stroke-width=\"1.5\"/>",
                LABELS + scaled(bar.spread().least()),
                middle,
                LABELS + scaled(bar.spread().most()),
                middle));
        double end = LABELS + Math.max(length, scaled(bar.spread().most())) + 6;
        text((int) end, middle + 4, "start", "", number(bar.spread().median()));
    }

    private static String number(double value) {
        return value >= 100 ? Text.whole(value) : Text.short2(value);
    }

    private static String fill(Bar bar) {
        return bar.ours() ? "#0b6e4f" : "#9aa5b1";
    }

    private double scaled(double value) {
        return value / longest * (WIDTH - LABELS - VALUES);
    }

    private void text(int x, int baseline, String anchor, String more, String words) {
        drawn.add(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" %s>%s</text>",
                x,
                baseline,
                anchor,
                more,
                escaped(words)));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private String whole() {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                                + " role=\"img\" font-family=\"sans-serif\" font-size=\"13\" fill=\"#222\">%n",
                        WIDTH,
                        y,
                        WIDTH,
                        y)
                + "<title>" + escaped(title) + "</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n"
                + "<text x=\"10\" y=\"22\" font-size=\"16\" font-weight=\"bold\">" + escaped(title) + "</text>\n"
                + String.join("\n", drawn) + "\n</svg>\n";
    }
}
