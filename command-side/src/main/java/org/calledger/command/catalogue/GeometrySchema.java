package org.calledger.command.catalogue;

import tools.jackson.databind.node.ObjectNode;

/** The outline of a community: a GeoJSON geometry (RFC 7946), Polygon or MultiPolygon. */
final class GeometrySchema {

    private static final String OUTLINE = "outline";
    private static final int FIELDS = 50;

    private GeometrySchema() {}

    static void orAnyObject(String component, ObjectNode schema) {
        schema.put("type", "object");
        if (component.equals(OUTLINE)) {
            outline(schema);
        } else {
            schema.put("maxProperties", FIELDS);
        }
    }

    private static void outline(ObjectNode schema) {
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("type").putArray("enum").add("Polygon").add("MultiPolygon");
        properties.putObject("coordinates").put("type", "array").put("minItems", 1);
        schema.putArray("required").add("type").add("coordinates");
        schema.put("additionalProperties", false);
        schema.putObject("if").putObject("properties").putObject("type").put("const", "Polygon");
        rings(schema.putObject("then").putObject("properties").putObject("coordinates"));
        ObjectNode polygons = schema.putObject("else").putObject("properties").putObject("coordinates");
        rings(polygons.put("type", "array").putObject("items"));
    }

    private static void rings(ObjectNode schema) {
        schema.put("type", "array").put("minItems", 1);
        ObjectNode ring = schema.putObject("items").put("type", "array").put("minItems", 4);
        ObjectNode position = ring.putObject("items").put("type", "array").put("minItems", 2);
        var coordinates = position.put("maxItems", 3).putArray("prefixItems");
        Bounds.between(-180, 180, coordinates.addObject().put("type", "number"));
        Bounds.between(-90, 90, coordinates.addObject().put("type", "number"));
        coordinates.addObject().put("type", "number");
    }
}
