package org.throughline.infra.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The databases and nodes of one row; gone when it is closed, so that rows do not weigh on each other. */
final class Fixtures implements Part {

    private final Server server;
    private final String row;
    private final Deque<Part> open = new ArrayDeque<>();

    Fixtures(Server server, String row) {
        this.server = server;
        this.row = row;
    }

    /** An empty database. */
    Database database(String name) throws SQLException {
        Database database = server.create(row + "_" + name);
        open.push(() -> server.drop(database));
        return database;
    }

    /** A database with the plain table. */
    Database table(String name) throws SQLException {
        Database database = database(name);
        PlainJdbc.createTable(database);
        return database;
    }

    /** A node on a database of its own. */
    Node node(String name, Node.Kind kind) throws SQLException {
        return node(database(name), kind);
    }

    /** A node on a database of its own, with these streams in its log. */
    Node filled(String name, Node.Kind kind, List<Population> populations) throws SQLException {
        Node node = node(name, kind);
        populations.forEach(node::fill);
        return node;
    }

    /** One more node on a database. */
    Node node(Database database, Node.Kind kind) {
        return keep(kind.open(database));
    }

    /** Something to be closed with the row. */
    <T extends Part> T keep(T part) {
        open.push(part);
        return part;
    }

    @Override
    public void close() throws IOException, SQLException {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
