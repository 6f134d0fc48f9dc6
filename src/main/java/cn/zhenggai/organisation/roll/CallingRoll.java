package cn.zhenggai.organisation.roll;

import cn.zhenggai.dataimport.Line;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.Places;
import cn.zhenggai.shared.Actor;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks once for all that a portion of rows names; a long table would take minutes row by row. */
@Component
class CallingRoll {

    private final Directory directory;
    private final Places places;

    CallingRoll(Directory directory, Places places) {
        this.directory = directory;
        this.places = places;
    }

    /** @param fields that name units, by code or by name */
    RollCall units(Actor by, List<Line> rows, String... fields) {
        return RollCall.units(directory, places, by, said(rows, fields));
    }

    /** Of people and the units that their rows name. */
    RollCall people(Actor by, List<Line> rows) {
        return units(by, rows, "unit").with(directory, said(rows, "login", "phone"), said(rows, "phone"));
    }

    private static List<String> said(List<Line> rows, String... fields) {
        return rows.stream()
                .flatMap(row -> Arrays.stream(fields).map(row::text))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
