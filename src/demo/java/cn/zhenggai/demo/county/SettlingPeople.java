package cn.zhenggai.demo.county;

import cn.zhenggai.demo.Sheet;
import cn.zhenggai.organisation.ManagingPeople;
import cn.zhenggai.organisation.PersonEntry;
import cn.zhenggai.shared.Role;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Gives every place its people: the bureau by its own list, a township its head, a school its staff. */
@Component
@Profile("demo")
class SettlingPeople {

    private static final String PHONE = "0571%08d";

    private final ManagingPeople managing;

    SettlingPeople(ManagingPeople managing) {
        this.managing = managing;
    }

    /** The people moved in so far, by login. */
    class Census {

        private final Map<String, Long> ids = new LinkedHashMap<>();
        private final MadeUpNames names = new MadeUpNames();
        private final Offices offices = new Offices();

        Map<String, Long> ids() {
            return ids;
        }

        void staff(Map<String, Long> units) {
            for (Map<String, String> row : Sheet.rows("staff")) {
                Role[] roles = Sheet.words(row.get("roles")).stream()
                        .map(Role::valueOf)
                        .toArray(Role[]::new);
                person(row.get("login"), row.get("post"), units.get(row.get("unit")), roles);
            }
        }

        void township(int number, long unit) {
            person("township." + number, "中心校校长（学区安全员）", unit, Role.TOWNSHIP);
        }

        void school(School school, long unit) {
            Map<String, String> post = offices.posts(school);
            person("principal." + school.code(), post.get("principal"), unit, Role.PRINCIPAL);
            person("officer." + school.code(), post.get("officer"), unit, Role.SAFETY_OFFICER);
            person("worker." + school.code(), post.get("worker"), unit, Role.ASSIGNEE);
            if (offices.hasSecondWorker(school)) {
                person("worker2." + school.code(), post.get("second"), unit, Role.ASSIGNEE);
            }
        }

        private void person(String login, String post, long unit, Role... roles) {
            String phone = PHONE.formatted(60_000_000 + ids.size() * 37L);
            PersonEntry entry = new PersonEntry(
                    login,
                    names.next(),
                    post,
                    phone,
                    null,
                    unit,
                    "zh",
                    Arrays.stream(roles).collect(Collectors.toSet()),
                    true);
            ids.put(login, managing.add(entry).orThrow());
        }
    }

    Census census() {
        return new Census();
    }
}
