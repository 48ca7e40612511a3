package org.calledger.ledger.axon;

import java.util.List;
import java.util.stream.Collectors;
import org.calledger.access.Access;
import org.calledger.access.Role;
import org.calledger.access.problem.ProblemCode;
import org.calledger.access.problem.Troubled;
import org.calledger.ledger.postgres.LedgerNode;
import org.calledger.ledger.postgres.LiveNode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** In which format the ledger is written, and raising it once a new release runs everywhere. For administrators. */
@RestController
@RequestMapping("/api/v1/upgrade")
final class UpgradeEndpoint {
    private final LedgerNode node;

    UpgradeEndpoint(LedgerNode node) {
        this.node = node;
    }

    /**
     * The state of the upgrade.
     *
     * @param format in which events are written
     * @param newest the newest format that the node asked can read; an upgrade is unfinished while it is beyond the other
     * @param nodes those alive, with the newest format that each can read
     */
    record Body(int format, int newest, List<LiveNode> nodes) {}

    @GetMapping
    Body state() {
        Access.require(Role.ADMIN);
        return new Body(node.format(), node.newest(), node.alive());
    }

    /** Raises it; 409 {@code ledger.older-node-alive} while a node is alive that could not read it. */
    @PostMapping
    Body finish() {
        Access.require(Role.ADMIN);
        List<LiveNode> older = node.finishUpgrade();
        if (!older.isEmpty()) {
            throw new Troubled(
                    ProblemCode.LEDGER_OLDER_NODE,
                    older.stream().map(LiveNode::name).collect(Collectors.joining(", ")));
        }
        return new Body(node.format(), node.newest(), node.alive());
    }
}
