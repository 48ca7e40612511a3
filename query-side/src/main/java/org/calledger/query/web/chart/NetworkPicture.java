package org.calledger.query.web.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.calledger.query.network.Network;
import org.calledger.query.network.Network.Edge;
import org.calledger.query.network.Network.Node;

/**
 * A network drawn on a circle: those who work together stand near each other, and the same network is always drawn the same.
 *
 * @param size of the square that it fills, in pixels
 * @param shown how many nodes are drawn: the heaviest, where there are more
 */
public record NetworkPicture(int size, List<Spot> spots, List<Line> lines, int shown, int nodes) {
    /** More could not be read. */
    public static final int MOST = 40;

    private static final int MIDDLE = 420;
    private static final int RADIUS = 205;
    private static final int ROUNDS = 12;
    private static final double LABEL = 12;

    /** A node; its label leans outwards. */
    public record Spot(Node node, double x, double y, double labelX, double labelY, boolean left, double radius) {
        public String turn() {
            double degrees = Math.toDegrees(Math.atan2(labelY - MIDDLE, labelX - MIDDLE));
            return String.format(Locale.ROOT, "rotate(%.1f %.1f %.1f)", left ? degrees + 180 : degrees, labelX, labelY);
        }
    }

    /** An edge, as the path of a curve drawn towards the middle. */
    public record Line(Edge edge, String path, double width) {}

    public static NetworkPicture of(Network network) {
        List<Node> heaviest = network.nodes().stream()
                .sorted(Comparator.comparingLong(Node::weight).reversed().thenComparing(Node::id))
                .limit(MOST)
                .toList();
        Set<UUID> drawn = heaviest.stream().map(Node::id).collect(Collectors.toSet());
        List<Edge> edges = network.edges().stream()
                .filter(edge -> drawn.contains(edge.from()) && drawn.contains(edge.to()))
                .toList();
        List<Node> order = order(heaviest, edges);
        Map<UUID, Spot> spots = new HashMap<>();
        List<Spot> all = new ArrayList<>();
        for (int n = 0; n < order.size(); n++) {
            Spot spot = spot(order.get(n), 2 * Math.PI * n / order.size() - Math.PI / 2);
            spots.put(spot.node().id(), spot);
            all.add(spot);
        }
        List<Line> lines = edges.stream().map(edge -> line(edge, spots)).toList();
        return new NetworkPicture(
                2 * MIDDLE, all, lines, heaviest.size(), network.nodes().size());
    }

    private static Spot spot(Node node, double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double radius = 4 + Math.min(10, 2 * Math.sqrt((double) node.weight()));
        double label = RADIUS + radius + LABEL;
        return new Spot(
                node,
                MIDDLE + RADIUS * cos,
                MIDDLE + RADIUS * sin,
                MIDDLE + label * cos,
                MIDDLE + label * sin,
                cos < 0,
                radius);
    }

    private static Line line(Edge edge, Map<UUID, Spot> spots) {
        Spot from = spots.get(edge.from());
        Spot to = spots.get(edge.to());
        if (from == null || to == null) {
            throw new IllegalArgumentException("an edge without its ends");
        }
        String path = String.format(
                Locale.ROOT,
                "M%.1f %.1f Q%.1f %.1f %.1f %.1f",
                from.x(),
                from.y(),
                MIDDLE + (from.x() + to.x() - 2 * MIDDLE) * 0.2,
                MIDDLE + (from.y() + to.y() - 2 * MIDDLE) * 0.2,
                to.x(),
                to.y());
        return new Line(edge, path, Math.min(7, 1 + Math.sqrt((double) edge.weight())));
    }

    /** Each moves to the middle of those it works with, again and again; ties by id. */
    private static List<Node> order(List<Node> nodes, List<Edge> edges) {
        List<Node> order = new ArrayList<>(walked(nodes, edges));
        for (int round = 0; round < ROUNDS; round++) {
            Map<UUID, Integer> places = new HashMap<>();
            for (int n = 0; n < order.size(); n++) {
                places.put(order.get(n).id(), n);
            }
            Map<UUID, Double> wanted = new HashMap<>();
            for (Node node : order) {
                wanted.put(node.id(), wanted(node, edges, places));
            }
            order.sort(Comparator.comparingDouble((Node node) -> wanted.getOrDefault(node.id(), 0.0))
                    .thenComparing(Node::id));
        }
        return order;
    }

    private static double wanted(Node node, List<Edge> edges, Map<UUID, Integer> places) {
        double own = places.getOrDefault(node.id(), 0);
        double sum = own;
        double weight = 1;
        for (Edge edge : edges) {
            UUID other = edge.from().equals(node.id()) ? edge.to() : edge.to().equals(node.id()) ? edge.from() : null;
            if (other != null) {
                sum += edge.weight() * (double) places.getOrDefault(other, 0);
                weight += edge.weight();
            }
        }
        return sum / weight;
    }

    /** From the heaviest along the edges, so that what hangs together begins together. */
    private static List<Node> walked(List<Node> nodes, List<Edge> edges) {
        Map<UUID, Node> byId = new HashMap<>();
        nodes.forEach(node -> byId.put(node.id(), node));
        List<Node> order = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (Node node : nodes) {
            List<UUID> open = new ArrayList<>(List.of(node.id()));
            while (!open.isEmpty()) {
                UUID next = open.removeFirst();
                Node found = byId.get(next);
                if (found != null && seen.add(next)) {
                    order.add(found);
                    for (Edge edge : edges) {
                        if (edge.from().equals(next)) {
                            open.add(edge.to());
                        } else if (edge.to().equals(next)) {
                            open.add(edge.from());
                        }
                    }
                }
            }
        }
        return order;
    }
}
