package cn.zhenggai.rectification.reading;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.UnitKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a reader can narrow his list of cases to, where there are names to choose from. */
@Component
public class CaseChoices {

    private static final String UNITS = """
            select u.kind part, u.id, u.name from org_unit u
            where u.bureau_id = :bureau and u.active and u.kind in ('TOWNSHIP', 'SECTION')""";

    /** A campaign has a name for others once somebody has been somewhere in it. */
    private static final String CAMPAIGNS = """
            select 'CAMPAIGN' part, n.campaign_id id, n.name from campaign_name n
            where exists (select 1 from visit_card v
                          where v.campaign_id = n.campaign_id and v.bureau_id = :bureau and v.recorded_at is not null)""";

    private static final String INSPECTORS = """
            select distinct 'INSPECTOR' part, p.id, p.name from org_person p
            join org_unit u on u.id = p.unit_id join org_role r on r.person_id = p.id
            where u.bureau_id = :bureau and u.kind <> 'SCHOOL' and r.role in (:finders)""";

    private static final List<String> FINDERS =
            List.of(Role.INSPECTOR.name(), Role.TEAM_LEAD.name(), Role.SECTION_HEAD.name(), Role.TOWNSHIP.name());

    private static final Set<Part> NAMED = Set.of(Part.TOWNSHIP, Part.SECTION, Part.CAMPAIGN, Part.INSPECTOR);

    private final JdbcClient jdbc;

    CaseChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names by id; nothing for those whose cases are all of one unit. One statement. */
    public Map<Part, Map<Long, String>> of(Actor reader) {
        Map<Part, Map<Long, String>> choices = new EnumMap<>(Part.class);
        if (reader.inSchool() || reader.unitKind() == UnitKind.DEPARTMENT) {
            return choices;
        }
        List<String> offered = new ArrayList<>(List.of(UNITS));
        if (reader.unitKind() != UnitKind.TOWNSHIP) {
            offered.add(CAMPAIGNS);
        }
        if (reader.readsPersons()) {
            offered.add(INSPECTORS);
        }
        jdbc.sql(String.join(" union all ", offered) + " order by 1, 3, 2")
                .param("bureau", reader.bureauId())
                .param("finders", FINDERS)
                .query((RowCallbackHandler) row -> choices.computeIfAbsent(
                                Part.valueOf(row.getString("part").strip()), part -> new LinkedHashMap<>())
                        .put(row.getLong("id"), row.getString("name")));
        return choices;
    }

    /** The same where something of it was chosen, and nothing, at no cost, where not. */
    public Map<Part, Map<Long, String>> named(CaseFilter filter, Actor reader) {
        return Collections.disjoint(filter.parts().keySet(), NAMED) ? Map.of() : of(reader);
    }
}
