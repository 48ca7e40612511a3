package org.calledger.standalone.postgres;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How our server runs: an acknowledged event is on the disk, nobody from outside can reach it, two cores and 1 GiB do. */
final class Settings {
    private static final Map<String, String> ALWAYS = always();

    private Settings() {}

    private static Map<String, String> always() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("max_connections", "60");
        settings.put("shared_buffers", "256MB");
        settings.put("work_mem", "16MB");
        settings.put("maintenance_work_mem", "128MB");
        settings.put("max_wal_size", "2GB");
        settings.put("wal_compression", "on");
        settings.put("checkpoint_timeout", "10min");
        settings.put("jit", "off");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("log_min_messages", "warning");
        return settings;
    }

    /** As {@code pg_ctl -o} takes them. */
    static String options(int port) {
        return "-p " + port
                + ALWAYS.entrySet().stream()
                        .map(setting -> " -c " + setting.getKey() + "='" + setting.getValue() + "'")
                        .collect(Collectors.joining());
    }
}
