package cn.zhenggai.organisation.roll;

import cn.zhenggai.dataimport.BookJudging;
import cn.zhenggai.dataimport.ImportBook;
import cn.zhenggai.dataimport.Judging;
import cn.zhenggai.dataimport.Line;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.known.Knowing;
import cn.zhenggai.organisation.known.KnownCounty;
import cn.zhenggai.shared.Actor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The whole county in one workbook. */
@Component
class ImportingCounty implements ImportBook {

    private final Knowing knowing;
    private final List<KnownKind> kinds;
    private final Leavers leavers;
    private final Closings closings;

    ImportingCounty(
            Knowing knowing,
            ImportingOffices offices,
            ImportingSchools schools,
            ImportingPeople people,
            ImportingCategories categories,
            ImportingDuties duties,
            Leavers leavers,
            Closings closings) {
        this.knowing = knowing;
        this.kinds = List.of(offices, schools, people, categories, duties);
        this.leavers = leavers;
        this.closings = closings;
    }

    @Override
    public String word() {
        return "county";
    }

    @Override
    public boolean opensTo(Actor actor) {
        return Keepers.may(actor);
    }

    @Override
    public List<String> sheets() {
        return kinds.stream().map(KnownKind::word).toList();
    }

    @Override
    public List<String> leftOver() {
        return List.of(leavers.word(), closings.word());
    }

    @Override
    public Map<String, String> listedIn() {
        return Map.of(
                "schools.township", "offices.name",
                "people.unit", "schools.name",
                "sections.section", "offices.name",
                "duties.school", "schools.name");
    }

    @Override
    public BookJudging judging(Actor by) {
        KnownCounty county = knowing.county();
        Map<String, Judging> judgings = new LinkedHashMap<>();
        kinds.forEach(kind -> judgings.put(kind.word(), kind.judging(county, by)));
        return new BookJudging() {
            @Override
            public Judging of(String kind) {
                return judgings.get(kind);
            }

            @Override
            public LeftOver leftOver() {
                return left(county, by);
            }
        };
    }

    /** Whoever sends a few rows adds to what is there: the others are not gone because of it. */
    private BookJudging.LeftOver left(KnownCounty county, Actor by) {
        List<BookJudging.Left> rows = new ArrayList<>();
        List<BookJudging.Only> only = new ArrayList<>();
        List<PersonCard> people = county.peopleLeft(by);
        if (whole("people", county.peopleNamed(), county.peopleThere(by), only)) {
            Judging judging = leavers.judging(county, by);
            people.forEach(person -> rows.add(left(leavers, leavers.line(person), judging)));
        }
        List<UnitCard> schools = county.schoolsLeft(by);
        if (whole("schools", county.schoolsNamed(), county.schoolsThere(by), only)) {
            Judging judging = closings.judging(county, by);
            schools.forEach(school -> rows.add(left(closings, closings.line(school), judging)));
        }
        return new BookJudging.LeftOver(rows, only);
    }

    private static BookJudging.Left left(KnownKind kind, Line line, Judging judging) {
        return new BookJudging.Left(kind.word(), line, judging.judge(line));
    }

    /** Whether what is named is held to be all; a sheet in which nothing is named says nothing. */
    private static boolean whole(String kind, int named, int there, List<BookJudging.Only> only) {
        boolean some = named > 0 && named * 2 < there;
        if (some) {
            only.add(new BookJudging.Only(kind, named, there));
        }
        return named > 0 && !some;
    }
}
