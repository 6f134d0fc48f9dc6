package cn.zhenggai.inspection.reading;

import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.inspection.Plates;
import cn.zhenggai.inspection.VisitMember;
import cn.zhenggai.inspection.VisitNotFound;
import cn.zhenggai.inspection.VisitRow;
import cn.zhenggai.inspection.VisitScope;
import cn.zhenggai.inspection.Visits;
import cn.zhenggai.inspection.list.PackedItems;
import cn.zhenggai.inspection.list.VisitList;
import cn.zhenggai.inspection.list.VisitLists;
import cn.zhenggai.inspection.list.VisitPack;
import cn.zhenggai.inspection.record.RecordRights;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.rectification.opening.AlikeCase;
import cn.zhenggai.rectification.opening.LookingAlike;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Severity;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what a device takes along. */
@Component
public class PackingVisit {

    private static final int MOST_PLACES = 12;

    private final Visits visits;
    private final VisitScope scope;
    private final VisitLists lists;
    private final LookingAlike alike;
    private final PackedItems items;
    private final Directory directory;
    private final Plates plates;
    private final Clock clock;

    PackingVisit(
            Visits visits,
            VisitScope scope,
            VisitLists lists,
            LookingAlike alike,
            PackedItems items,
            Directory directory,
            Plates plates,
            Clock clock) {
        this.visits = visits;
        this.scope = scope;
        this.lists = lists;
        this.alike = alike;
        this.items = items;
        this.directory = directory;
        this.plates = plates;
        this.clock = clock;
    }

    /** @throws VisitNotFound also for a visit that this person may not know of, or only reads */
    public VisitPack pack(long visitId, Actor by) {
        VisitRow visit = visits.find(visitId).orElseThrow(() -> new VisitNotFound(visitId));
        scope.mustSee(visitId, by);
        List<VisitMember> members = visits.members(visitId);
        if (!RecordRights.mayRecord(visit, members, by)) {
            throw new VisitNotFound(visitId);
        }
        return packed(visit, members, by);
    }

    private VisitPack packed(VisitRow visit, List<VisitMember> members, Actor by) {
        LocalDate today = BureauTime.today(clock);
        VisitList list = lists.of(visit, today);
        List<AlikeCase> recent = alike.inSchool(visit.schoolId(), today, by);
        return new VisitPack(
                visit.id(),
                visit.schoolId(),
                visit.schoolName(),
                visit.plannedOn(),
                visit.mode(),
                visit.state(),
                visit.subject(),
                visit.jointWith(),
                list.name(),
                members.stream().map(VisitMember::name).toList(),
                visit.startedByName(),
                visit.startedBy() == null || visit.startedBy() == by.personId(),
                visit.recordedByName(),
                list.id() == null ? List.of() : packed(list.items(), false),
                more(list),
                lists.groups(list, today),
                recent.stream().map(PackingVisit::recent).toList(),
                people(visit.schoolId()),
                places(recent),
                plates.in(List.of(visit.schoolId())),
                BureauTime.now(clock));
    }

    private List<VisitPack.Person> people(long school) {
        return directory.staffOf(school).stream()
                .map(card -> new VisitPack.Person(card.id(), card.name(), card.post()))
                .toList();
    }

    private List<VisitPack.Item> more(VisitList list) {
        return Stream.of(
                        list.id() == null ? packed(list.items(), false) : List.<VisitPack.Item>of(),
                        packed(list.omitted(), list.id() != null),
                        packed(list.others(), false))
                .flatMap(List::stream)
                .toList();
    }

    private List<VisitPack.Item> packed(List<HazardItem> all, boolean omitted) {
        return all.stream().map(item -> items.of(item, omitted)).toList();
    }

    private static VisitPack.Recent recent(AlikeCase one) {
        return new VisitPack.Recent(
                one.number(),
                one.itemCode(),
                one.place(),
                one.state().name(),
                one.open(),
                one.severity() == Severity.MAJOR,
                one.foundOn());
    }

    private static List<String> places(List<AlikeCase> recent) {
        Map<String, Integer> times = new LinkedHashMap<>();
        recent.forEach(one -> times.merge(one.place(), 1, Integer::sum));
        return times.entrySet().stream()
                .sorted((one, other) -> other.getValue() - one.getValue())
                .limit(MOST_PLACES)
                .map(Map.Entry::getKey)
                .toList();
    }
}
