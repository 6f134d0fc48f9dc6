package cn.zhenggai.organisation.step;

import cn.zhenggai.dataimport.ImportAddress;
import cn.zhenggai.firststeps.Asking;
import cn.zhenggai.firststeps.Finding;
import cn.zhenggai.firststeps.FirstStep;
import cn.zhenggai.firststeps.Looked;
import cn.zhenggai.shared.UnitKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units and schools: sections that answer for hazards, townships, and the schools themselves. */
@Component
class UnitsStep implements FirstStep {

    private static final int AFTER_MAIL = 30;

    /** Where the workbook of the whole county is had and sent. */
    static final String COUNTY = ImportAddress.sending("county");

    private record Count(UnitKind kind, int number, int answering) {

        static final Count NONE = new Count(UnitKind.BUREAU, 0, 0);
    }

    private final JdbcClient jdbc;

    UnitsStep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "units";
    }

    @Override
    public int order() {
        return AFTER_MAIL;
    }

    @Override
    public boolean needed() {
        return true;
    }

    @Override
    public Looked look(Asking asking) {
        Map<UnitKind, Count> units = counts(asking.actor().bureauId());
        Count sections = units.getOrDefault(UnitKind.SECTION, Count.NONE);
        int townships = units.getOrDefault(UnitKind.TOWNSHIP, Count.NONE).number();
        int schools = units.getOrDefault(UnitKind.SCHOOL, Count.NONE).number();
        List<Finding> findings = new ArrayList<>();
        findings.add(
                schools == 0
                        ? Finding.lacking("firstStep.units.noSchools")
                        : Finding.there("firstStep.units.schools", schools));
        findings.add(sections(sections));
        findings.add(
                townships == 0
                        ? Finding.hint("firstStep.units.noTownships")
                        : Finding.there("firstStep.units.townships", townships));
        if (schools == 0) {
            findings.add(Finding.hint("firstStep.units.workbook"));
        }
        return Looked.at(schools == 0 ? COUNTY : "/units", findings);
    }

    private static Finding sections(Count sections) {
        if (sections.number() == 0) {
            return Finding.lacking("firstStep.units.noSections");
        }
        return sections.answering() == 0
                ? Finding.lacking("firstStep.units.noCategories", sections.number())
                : Finding.there("firstStep.units.sections", sections.number(), sections.answering());
    }

    private Map<UnitKind, Count> counts(long bureau) {
        Map<UnitKind, Count> counts = new EnumMap<>(UnitKind.class);
        jdbc.sql("""
                        select u.kind, count(*) number, count(c.section_id) answering
                        from unit u left join (select distinct section_id from section_category) c on c.section_id = u.id
                        where u.bureau_id = :bureau and u.active group by u.kind""")
                .param("bureau", bureau)
                .query((row, n) -> new Count(
                        UnitKind.valueOf(row.getString("kind")), row.getInt("number"), row.getInt("answering")))
                .list()
                .forEach(count -> counts.put(count.kind(), count));
        return counts;
    }
}
