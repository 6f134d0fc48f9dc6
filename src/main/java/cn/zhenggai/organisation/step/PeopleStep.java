package cn.zhenggai.organisation.step;

import cn.zhenggai.firststeps.Asking;
import cn.zhenggai.firststeps.Finding;
import cn.zhenggai.firststeps.FirstStep;
import cn.zhenggai.firststeps.Looked;
import cn.zhenggai.organisation.PersonAddress;
import cn.zhenggai.shared.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People: the offices without which cases stand still, and who answers for each school. */
@Component
class PeopleStep implements FirstStep {

    private static final int AFTER_UNITS = 40;
    private static final String WORDS = "firstStep.people.";

    /** Cases stop where one of these is missing. */
    private static final List<Role> NEEDED =
            List.of(Role.DIRECTOR, Role.DEPUTY, Role.SECTION_HEAD, Role.REGISTRAR, Role.INSPECTOR);

    private static final List<Role> USUAL = List.of(Role.DISCIPLINE, Role.CONTACT_LEADER, Role.AUDITOR);

    private final JdbcClient jdbc;
    private final AnsweringForSchools schools;

    PeopleStep(JdbcClient jdbc, AnsweringForSchools schools) {
        this.jdbc = jdbc;
        this.schools = schools;
    }

    @Override
    public String key() {
        return "people";
    }

    @Override
    public int order() {
        return AFTER_UNITS;
    }

    @Override
    public boolean needed() {
        return true;
    }

    @Override
    public Looked look(Asking asking) {
        long bureau = asking.actor().bureauId();
        Map<Role, Integer> held = held(bureau);
        List<Finding> findings = new ArrayList<>();
        Object[] numbers =
                NEEDED.stream().map(role -> held.getOrDefault(role, 0)).toArray();
        if (held.keySet().stream().anyMatch(NEEDED::contains)) {
            findings.add(Finding.there(WORDS + "held", numbers));
        }
        NEEDED.stream()
                .filter(role -> !held.containsKey(role))
                .forEach(role -> findings.add(Finding.lacking(WORDS + "no." + role)));
        findings.addAll(schools.of(bureau));
        USUAL.stream()
                .filter(role -> !held.containsKey(role))
                .forEach(role -> findings.add(Finding.hint(WORDS + "no." + role)));
        if (findings.stream().anyMatch(finding -> finding.kind() == Finding.Kind.LACKING)) {
            findings.add(Finding.hint(WORDS + "workbook").at(UnitsStep.COUNTY));
        }
        return Looked.at(PersonAddress.ALL, findings);
    }

    private Map<Role, Integer> held(long bureau) {
        Map<Role, Integer> held = new EnumMap<>(Role.class);
        jdbc.sql("""
                        select r.role, count(*) number
                        from unit u join person p on p.unit_id = u.id join person_role r on r.person_id = p.id
                        where u.bureau_id = :bureau and p.active and not p.program group by r.role""").param("bureau", bureau).query(row -> {
            held.put(Role.valueOf(row.getString("role")), row.getInt("number"));
        });
        return held;
    }
}
