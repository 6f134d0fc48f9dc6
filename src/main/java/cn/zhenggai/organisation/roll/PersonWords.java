package cn.zhenggai.organisation.roll;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.PersonEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People in the words of a table, and back. */
@Component
class PersonWords {

    static final List<String> CHANGED = List.of("name", "post", "phone", "unit", "roles", "email", "active");

    /** Beside what is shown: the unit by its id, so that it is found again whatever it is called by then. */
    static final String UNIT_ID = "unitId";

    private final ListWords words;

    PersonWords(ListWords words) {
        this.words = words;
    }

    Map<String, String> of(PersonCard person) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("name", person.name());
        told.put("post", filled(person.post()));
        told.put("phone", filled(person.phone()));
        told.put("unit", person.unitName());
        told.put(UNIT_ID, Long.toString(person.unitId()));
        told.put("roles", words.roles(person.roles()));
        told.put("email", filled(person.email()));
        told.put("language", person.language());
        told.put("active", words.open(person.active()));
        return told;
    }

    /** As it reads in {@link #of}. */
    PersonEntry entry(String login, Map<String, String> told) {
        return new PersonEntry(
                login,
                told.getOrDefault("name", ""),
                told.getOrDefault("post", ""),
                told.getOrDefault("phone", ""),
                told.getOrDefault("email", ""),
                Long.parseLong(told.getOrDefault(UNIT_ID, "0")),
                told.getOrDefault("language", "zh"),
                words.roles(told.getOrDefault("roles", "")),
                !words.open(false).equals(told.get("active")));
    }

    private static String filled(@Nullable String text) {
        return text == null ? "" : text;
    }
}
