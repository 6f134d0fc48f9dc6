package cn.zhenggai.organisation.roll;

import cn.zhenggai.dataimport.Judging;
import cn.zhenggai.dataimport.Line;
import cn.zhenggai.dataimport.Made;
import cn.zhenggai.organisation.ManagingUnits;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.organisation.UnitEntry;
import cn.zhenggai.organisation.known.Knowing;
import cn.zhenggai.organisation.known.Known;
import cn.zhenggai.organisation.known.KnownCounty;
import cn.zhenggai.organisation.known.MatchingUnits;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.sheet.heading.Field;
import cn.zhenggai.sheet.heading.Layout;
import cn.zhenggai.sheet.value.Kinds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Schools. Their code stays what it is once they are there. */
@Component
class ImportingSchools extends KnownKind {

    private static final List<String> CHANGED =
            List.of("name", "nationalCode", "kind", "township", "ownership", "pupils", "facilities", "active");
    private static final Set<UnitKind> AROUND = Set.of(UnitKind.TOWNSHIP, UnitKind.BUREAU);
    private static final List<String> SCHOOL_KINDS =
            List.of("幼儿园", "小学", "教学点", "初中", "九年一贯制学校", "高中", "完全中学", "中职", "特教", "培训机构");
    private static final List<String> OWNERSHIPS = List.of("公办", "民办");
    private static final Layout LAYOUT = Layout.of(
            Field.of("code", Kinds.code(), "学校代码", "代码", "学校编码", "编码", "编号", "单位代码", "学校编号", "code"),
            Field.of("nationalCode", Kinds.code(), "学校标识码", "标识码", "学校（机构）标识码", "机构标识码", "国家标识码", "nationalCode"),
            Field.of("name", Kinds.name(), "学校名称", "学校", "名称", "校名", "单位名称", "学校全称", "name")
                    .needed(),
            Field.of("kind", Kinds.name(), "学校类型", "类型", "学段", "办学类型", "学校类别", "类别", "kind"),
            Field.of("township", Kinds.name(), "所属乡镇", "乡镇", "所在乡镇", "乡镇街道", "镇街", "街道", "所属单位", "township"),
            Field.of("ownership", Kinds.name(), "办学性质", "性质", "公办民办", "办别", "ownership"),
            Field.of("pupils", Kinds.whole(), "学生数", "在校生数", "在校学生数", "学生人数", "在校生", "pupils"),
            Field.of("facilities", Kinds.text(), "设施", "特殊设施", "主要设施", "facilities"));

    private final UnitRolls rolls;
    private final UnitWords words;
    private final ListWords lists;

    ImportingSchools(Knowing knowing, UnitRolls rolls, UnitWords words, ListWords lists) {
        super(knowing);
        this.rolls = rolls;
        this.words = words;
        this.lists = lists;
    }

    @Override
    public String word() {
        return "schools";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Layout layout() {
        return LAYOUT;
    }

    @Override
    public List<String> sheetNames() {
        return List.of("学校", "schools");
    }

    @Override
    public Map<String, List<String>> wordLists(Actor by) {
        return Map.of("kind", SCHOOL_KINDS, "ownership", OWNERSHIPS);
    }

    @Override
    Judging judging(Known known, Actor by) {
        return Meant.judging(
                line -> meant(known, by, line), "code", UnitEntry::code, CHANGED, known::promise, line -> known.coded(
                                line.text("code"))
                        .or(() -> known.named(by.bureauId(), line.text("name")).stream()
                                .findFirst())
                        .ifPresent(known::mention));
    }

    @Override
    public Outcome<Made> apply(Actor by, Line line) {
        return meant(now(), by, line).then(school -> rolls.apply(by, school));
    }

    @Override
    public Outcome<Long> takeBack(Actor by, Made made) {
        return rolls.takeBack(by, made);
    }

    @Override
    public List<List<String>> present(Actor by) {
        KnownCounty county = county();
        return county.open(by).stream()
                .filter(unit -> unit.kind() == UnitKind.SCHOOL)
                .map(school -> {
                    Map<String, String> told = told(county, school);
                    told.put("code", school.code());
                    return LAYOUT.fields().stream()
                            .map(field -> told.getOrDefault(field.key(), ""))
                            .toList();
                })
                .toList();
    }

    private Map<String, String> told(Known known, UnitCard school) {
        Long township = school.townshipId();
        return words.of(
                school,
                township == null ? "" : known.unit(township).map(UnitCard::name).orElse(""));
    }

    private Outcome<Meant<UnitCard, UnitEntry>> meant(Known known, Actor by, Line line) {
        List<String> unknown = lists.unknownFacilities(line.text("facilities"));
        if (!unknown.isEmpty()) {
            return Outcome.refused(Refusal.invalid("facilities", "facilityUnknown", String.join("、", unknown)));
        }
        MatchingUnits matching = new MatchingUnits(known, by);
        return matching.of(line, UnitKind.SCHOOL)
                .then(before ->
                        place(known, matching, by, line, before).map(place -> meant(known, line, before, place)))
                .unless(school -> ManagingUnits.shape(school.entry()));
    }

    private Meant<UnitCard, UnitEntry> meant(Known known, Line line, Optional<UnitCard> before, UnitCard place) {
        Map<String, String> was = before.map(school -> told(known, school)).orElse(Map.of());
        Map<String, String> is = new LinkedHashMap<>(was);
        CHANGED.stream().filter(line::says).forEach(field -> Differences.say(is, field, line.text(field)));
        if (line.says("facilities")) {
            is.put("facilities", lists.facilities(lists.facilities(line.text("facilities"))));
        }
        is.put("township", place.kind() == UnitKind.TOWNSHIP ? place.name() : "");
        is.put(UnitWords.PARENT_ID, Long.toString(place.id()));
        is.put("active", lists.open(true));
        String code = before.map(UnitCard::code).orElse(line.text("code"));
        return new Meant<>(before, words.entry(code, UnitKind.SCHOOL, is), was, is);
    }

    /** Below which unit it lies; a new school of which no township is said lies below the bureau itself. */
    private static Outcome<UnitCard> place(
            Known known, MatchingUnits matching, Actor by, Line line, Optional<UnitCard> before) {
        if (!line.says("township")) {
            long stays = before.map(UnitCard::parentId).orElse(by.bureauId());
            return Outcome.done(known.unit(stays).orElseThrow());
        }
        return matching.known("township", line.text("township"))
                .unless(place -> AROUND.contains(place.kind())
                        ? Optional.empty()
                        : Optional.of(Refusal.invalid("township", "noTownship", place.name())));
    }
}
