package org.calledger.query.needsmap;

import java.util.List;

/**
 * A part of a grid that never moves: a cluster is a quarter of a tile of web maps at its zoom, its {@code bbox} is made of cells
 * an eighth as wide. Clusters are shown whole, so that they stay the same while the map is moved.
 *
 * @param level of the cells: {@link #COARSEST} to {@link #FINEST}
 * @param coarser by how many levels a cluster is coarser than a cell
 * @param west the first column of cells; the others likewise, both included
 */
record Grid(int level, int coarser, int west, int south, int east, int north) {
    /** As {@code need_cell} has them. */
    static final int FINEST = 13;

    private static final int COARSEST = 3;
    private static final int FINER = 3;

    static Grid of(Box box, int zoom) {
        int level = Math.min(Math.max(zoom + FINER, COARSEST), FINEST);
        int coarser = level - Math.min(zoom, FINEST);
        return new Grid(
                level,
                coarser,
                first(box.west(), level, coarser),
                first(box.south(), level, coarser),
                last(box.east(), level, coarser),
                last(box.north(), level, coarser));
    }

    private static int cell(double degrees, int level) {
        return (int) Math.floor(degrees * 4096 / 45) >> (FINEST - level);
    }

    private static int first(double degrees, int level, int coarser) {
        return cell(degrees, level) >> coarser << coarser;
    }

    private static int last(double degrees, int level, int coarser) {
        return (((cell(degrees, level) >> coarser) + 1) << coarser) - 1;
    }

    /** The western or southern edge of a cell, in degrees. */
    private double degrees(int cell) {
        return ((long) cell << (FINEST - level)) * 45.0 / 4096;
    }

    /** Of cells, the last ones included: west, south, east, north. */
    List<Double> bounds(int firstX, int firstY, int lastX, int lastY) {
        return List.of(
                Math.max(degrees(firstX), -180),
                Math.max(degrees(firstY), -90),
                Math.min(degrees(lastX + 1), 180),
                Math.min(degrees(lastY + 1), 90));
    }
}
