package cn.zhenggai.school;

import cn.zhenggai.organisation.school.FindingSchools;
import cn.zhenggai.organisation.school.KnownSchool;
import cn.zhenggai.organisation.school.SchoolNotFound;
import cn.zhenggai.organisation.school.SchoolPart;
import cn.zhenggai.organisation.school.SchoolPeople;
import cn.zhenggai.shared.Actor;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of a school together. */
@Service
public class ReadingSchool {

    private final FindingSchools schools;
    private final SchoolPeople people;
    private final List<SchoolPart> parts;

    ReadingSchool(FindingSchools schools, SchoolPeople people, List<SchoolPart> parts) {
        this.schools = schools;
        this.people = people;
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(SchoolPart::order))
                .toList();
    }

    /** @throws SchoolNotFound also for a school that this reader may not learn of */
    @Transactional(readOnly = true)
    public SchoolSheet sheet(String code, Actor reader) {
        KnownSchool school = schools.known(code, reader);
        return new SchoolSheet(
                school,
                people.of(school),
                parts.stream().flatMap(part -> part.of(school, reader).stream()).toList());
    }

    /** @throws SchoolNotFound as {@link #sheet} */
    @Transactional(readOnly = true)
    public String codeOf(long schoolId, Actor reader) {
        return schools.codeOf(schoolId, reader).orElseThrow(() -> new SchoolNotFound(String.valueOf(schoolId)));
    }
}
