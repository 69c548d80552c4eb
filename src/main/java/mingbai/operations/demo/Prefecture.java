package mingbai.operations.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * The bodies of the prefecture, made from {@code demo/units.yaml}: 101 of the city and 429 of five counties, besides the governments
 * themselves, and the villages and schools of the one town whose year is told in full.
 */
final class Prefecture {

    private static final String CITY = "990100000";

    private final Words words = Words.of("units");
    private final List<Unit> units = new ArrayList<>();
    private final String city = words.text("city");

    private Prefecture() {
        units.add(new Unit(CITY, city + "人民政府", "", "government", "city", "office", city, "明政发"));
        int number = 1;
        for (List<String> row : words.rows("departments")) {
            units.add(new Unit("9901%05d".formatted(number++), city + row.get(0), CITY, row.get(1), "city", row.get(2), city, mark(city, row.get(0))));
        }
        for (int county = 0; county < words.list("counties").size(); county++) {
            addCounty(county);
        }
        addSmallBodies();
    }

    static List<Unit> units() {
        return List.copyOf(new Prefecture().units);
    }

    /** The town whose year is 301 disclosures in named columns. */
    static Unit modelTown(List<Unit> units) {
        String name = Words.of("units").text("model_town");
        return units.stream().filter(unit -> unit.name().endsWith(name + "人民政府")).findFirst().orElseThrow();
    }

    static Unit named(List<Unit> units, String name) {
        return units.stream().filter(unit -> unit.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalStateException("the demonstration has no body called " + name));
    }

    private void addCounty(int index) {
        String county = words.list("counties").get(index);
        String government = "99020%d000".formatted(index + 1);
        units.add(new Unit(government, county + "人民政府", CITY, "government", "county", "office", county, county.charAt(0) + "政发"));
        int wanted = words.numbers("units").get(index);
        int towns = words.numbers("towns").get(index);
        List<Unit> made = new ArrayList<>();
        for (List<String> row : words.rows("county")) {
            made.add(new Unit(code(index, made.size()), county + row.get(0), government, row.get(1), "county", row.get(2), county, mark(county, row.get(0))));
        }
        List<Unit> itsTowns = new ArrayList<>();
        for (int town = 0; town < towns; town++) {
            Unit unit = town(county, index, town, made.size() + town, government, towns);
            itsTowns.add(unit);
        }
        made.addAll(itsTowns);
        List<List<String>> stations = words.rows("stations");
        for (int station = 0; made.size() < wanted; station++) {
            Unit town = itsTowns.get(station / stations.size());
            List<String> row = stations.get(station % stations.size());
            made.add(new Unit(code(index, made.size()), town.region() + row.get(0), town.code(), row.get(1), "town", row.get(2), town.region(), mark(town.region(), row.get(0))));
        }
        units.addAll(made);
    }

    /** The first tenth of a county's towns are the streets of its seat. */
    private Unit town(String county, int index, int town, int position, String government, int towns) {
        List<String> first = words.list("town_first");
        List<String> second = words.list("town_second");
        int which = index * 19 + town;
        boolean street = town >= towns - 2;
        String name = first.get(which % first.size()) + second.get(which / first.size() % second.size()) + (street ? "街道" : "镇");
        String office = street ? "办事处" : "人民政府";
        return new Unit(code(index, position), county + name + office, government, street ? "street" : "town", "town", "civil", name, name.substring(0, 2) + "政发");
    }

    private void addSmallBodies() {
        Unit town = modelTown(units);
        int number = 1;
        for (String village : words.list("villages")) {
            units.add(new Unit(town.code() + "%02d".formatted(number++), town.region() + village + "村民委员会", town.code(), "village", "village", "civil", village + "村", village + "村发"));
        }
        for (String school : words.list("schools")) {
            units.add(new Unit(town.code() + "%02d".formatted(number++), school, town.code(), "school", "town", "education", town.region(), "柳教发"));
        }
    }

    private static String code(int county, int number) {
        return "99020%d%03d".formatted(county + 1, number + 1);
    }

    private static String mark(String region, String name) {
        if (name.equals("人民政府办公室")) {
            return region.charAt(0) + "政办发";
        }
        return region.charAt(0) + name.substring(0, Math.min(2, name.length())) + "发";
    }

}
