package org.calledger.standalone.postgres;

/** How to reach our own server, from this machine only. */
public record Connecting(int port, String password) {

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    public String user() {
        return Cluster.USER;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url();
    }
}
