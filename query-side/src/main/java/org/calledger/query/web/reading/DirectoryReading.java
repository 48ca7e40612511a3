package org.calledger.query.web.reading;

import java.util.List;

/** Names to choose from, sorted for reading. */
public interface DirectoryReading {

    /** A tree, parents before their children. */
    List<Choice> communities();

    List<Choice> openCentres();

    List<Choice> institutions();

    List<Choice> runningInitiatives();

    List<Choice> programmes();

    /** Communities and centres on the map, as GeoJSON; {@code kind} is community or centre. */
    String landmarks();
}
