package org.calledger.endtoend.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the system says of processes (Linux: /proc). */
final class Processes {
    private static final int LOCAL = 1;
    private static final int REMOTE = 2;
    private static final int STATE = 3;
    private static final String LISTENS = "0A";

    private Processes() {}

    /** All those whose command line names the folder. */
    static List<String> naming(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(ProcessHandle::isAlive)
                .map(handle -> commandLine(handle.pid()))
                .filter(line -> line.contains(folder.toString()))
                .toList();
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"), StandardCharsets.UTF_8)
                    .replace('\0', ' ');
        } catch (IOException gone) {
            return "";
        }
    }

    /** Addresses in hexadecimal of all that the process is, or tries to be, connected to, except itself and this machine. */
    static Set<String> connectedTo(long pid) throws IOException {
        Set<String> sockets = sockets(pid);
        Set<String> outside = new TreeSet<>();
        for (String table : List.of("tcp", "tcp6", "udp", "udp6")) {
            try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "net", table))) {
                lines.skip(1)
                        .map(line -> line.strip().split("\\s+"))
                        .filter(cells -> sockets.contains("socket:[" + cells[9] + "]"))
                        .filter(cells -> !cells[STATE].equals(LISTENS) && !isHere(cells[REMOTE]))
                        .forEach(cells -> outside.add(cells[LOCAL] + " " + cells[REMOTE]));
            }
        }
        return outside;
    }

    private static boolean isHere(String address) {
        String host = address.substring(0, address.indexOf(':'));
        return host.equals("0100007F")
                || host.equals("00000000")
                || host.equals("00000000000000000000000000000000")
                || host.equals("00000000000000000000000001000000")
                || host.equals("0000000000000000FFFF00000100007F");
    }

    private static Set<String> sockets(long pid) throws IOException {
        Set<String> sockets = new TreeSet<>();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            for (Path descriptor : descriptors.toList()) {
                if (Files.isSymbolicLink(descriptor)) {
                    sockets.add(Files.readSymbolicLink(descriptor).toString());
                }
            }
        }
        return sockets;
    }
}
