package org.calledger.query.participation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Somebody who has every answer there is, knows the tree, and solves for what is hidden: for each small cell the least and
 * the most that it can be.
 *
 * @param sums of all cells: the truth, which the attacker does not look at
 * @param known cells whose sums are published
 */
record Attacker(List<Atom> atoms, Map<PublicCell, long[]> sums, Set<PublicCell> known, long threshold) {
    /** Nobody counts more than a million here: without it some have no end. */
    private static final double ENOUGH = 1e6;

    /** Small cells. */
    List<PublicCell> small() {
        return sums.keySet().stream()
                .filter(cell -> sum(cell) > 0 && sum(cell) < threshold)
                .toList();
    }

    /** Small cells that can be only one number. */
    List<PublicCell> pinned() {
        return small().stream()
                .filter(cell -> bound(cell, GoalType.MAXIMIZE) - bound(cell, GoalType.MINIMIZE) < 1 - 1e-6)
                .toList();
    }

    private long sum(PublicCell cell) {
        return sums.getOrDefault(cell, new long[1])[0];
    }

    private double bound(PublicCell cell, GoalType goal) {
        List<LinearConstraint> told = new ArrayList<>();
        known.forEach(one -> told.add(new LinearConstraint(row(one), Relationship.EQ, sum(one))));
        told.add(new LinearConstraint(row(PublicCell.ALL), Relationship.LEQ, ENOUGH));
        return new SimplexSolver(1e-7, 10)
                .optimize(
                        new LinearObjectiveFunction(row(cell), 0),
                        new LinearConstraintSet(told),
                        goal,
                        new NonNegativeConstraint(true),
                        new MaxIter(20_000))
                .getValue();
    }

    private double[] row(PublicCell cell) {
        return atoms.stream().mapToDouble(atom -> atom.lies(cell) ? 1 : 0).toArray();
    }
}
