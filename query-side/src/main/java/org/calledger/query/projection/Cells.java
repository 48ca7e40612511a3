package org.calledger.query.projection;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.calledger.events.Place;
import org.jspecify.annotations.Nullable;

/** Values of a result row, null where there is none. */
public final class Cells {
    private Cells() {}

    public static UUID id(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        if (id == null) {
            throw new SQLException(column + " is null");
        }
        return id;
    }

    public static @Nullable UUID idOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    public static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            throw new SQLException(column + " is null");
        }
        return text;
    }

    public static @Nullable String textOrNull(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }

    public static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public static @Nullable Integer numberOrNull(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    public static @Nullable Place place(ResultSet row) throws SQLException {
        Double latitude = row.getObject("latitude", Double.class);
        Double longitude = row.getObject("longitude", Double.class);
        return latitude == null || longitude == null ? null : new Place(latitude, longitude, row.getString("address"));
    }

    /** Of whatever its elements are. */
    public static Optional<Object[]> array(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? Optional.empty() : Optional.of((Object[]) array.getArray());
    }

    public static List<UUID> ids(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((UUID[]) array.getArray());
    }
}
