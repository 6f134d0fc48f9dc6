package cn.zhenggai.rectification.search;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All cases that can be anything to a reader who does not read those of a whole bureau or section: where these are few, no
 * word leads to its cases faster. Only a way; what he may see of them is asked beside it.
 */
final class OwnCases {

    private static final Role[] READS_MANY = {
        Role.DIRECTOR, Role.DEPUTY, Role.SECTION_HEAD, Role.REGISTRAR, Role.AUDITOR, Role.DISCIPLINE
    };

    private OwnCases() {}

    static Optional<Way> of(Actor reader) {
        Map<String, Object> values = Map.of("wUnit", reader.unitId(), "wMe", reader.personId());
        if (reader.inSchool()) {
            return Optional.of(
                    new Way(List.of("select s.id from rectification_case s where s.school_id = :wUnit"), values));
        }
        if (reader.isAny(READS_MANY)) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>(List.of(
                "select s.id from org_responsibility r join rectification_case s on s.school_id = r.unit_id"
                        + " where r.person_id = :wMe",
                "select o.id from rectification_case o where o.opened_by = :wMe",
                "select g.case_id id from case_sight g where g.person_id = :wMe",
                "select v.case_id id from case_verifier v where v.person_id = :wMe"));
        if (reader.is(Role.TOWNSHIP)) {
            parts.add("select p.id from rectification_case p where p.township_id = :wUnit");
        }
        return Optional.of(new Way(parts, values));
    }
}
