package org.calledger.query.web.clocks;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.calledger.access.Purpose;
import org.calledger.query.directory.CommunityFilter;
import org.calledger.query.http.Parameters;
import org.calledger.query.network.Network;
import org.calledger.query.network.Network.Kind;
import org.calledger.query.network.Network.Node;
import org.calledger.query.network.NetworkTable;
import org.calledger.query.web.chart.NetworkPicture;
import org.calledger.query.web.frame.OpenTo;
import org.calledger.query.web.reading.DirectoryReading;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who works with whom: a picture, and the table that it shows. */
@Controller
@OpenTo(Purpose.READING)
class NetworkPage {
    private static final int MOST = 300;

    private final Clocked clocked;
    private final DirectoryReading directory;
    private final NetworkTable networks = new NetworkTable();

    NetworkPage(Clocked clocked, DirectoryReading directory) {
        this.clocked = clocked;
        this.directory = directory;
    }

    @GetMapping("/network")
    String network(HttpServletRequest request, Model page) {
        Parameters parameters = clocked.parameters(request, "community", "kind");
        CommunityFilter communities = CommunityFilter.of(parameters);
        Kind kind = parameters.one("kind", Kind::valueOf);
        Network network = clocked.ask(
                parameters,
                at -> networks.of(
                        at, communities.within(at), kind == null ? EnumSet.allOf(Kind.class) : EnumSet.of(kind), MOST));
        Map<UUID, Node> nodes = new HashMap<>();
        network.nodes().forEach(node -> nodes.put(node.id(), node));
        List<UUID> chosen = communities.communities();
        page.addAttribute("network", network);
        page.addAttribute("nodes", nodes);
        page.addAttribute("picture", NetworkPicture.of(network));
        page.addAttribute("kind", kind);
        page.addAttribute("kinds", Kind.values());
        page.addAttribute("community", chosen.isEmpty() ? null : chosen.getFirst());
        page.addAttribute("communities", directory.communities());
        page.addAttribute("on", parameters.one("on"));
        page.addAttribute("asOf", parameters.one("asOf"));
        return "network";
    }
}
