package org.calledger.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version as built. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"cal-ledger " + number()};
    }

    static String number() throws IOException {
        try (InputStream built = Version.class.getResourceAsStream("/META-INF/build-info.properties")) {
            Properties properties = new Properties();
            if (built != null) {
                properties.load(built);
            }
            return properties.getProperty("build.version", "?");
        }
    }
}
