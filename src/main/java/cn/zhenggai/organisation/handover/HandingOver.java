package cn.zhenggai.organisation.handover;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Finds what somebody who gives up a post leaves behind, and passes it on. Asked when he has given it up. */
@Component
class HandingOver {

    private final List<KeptWork> works;
    private final Offices offices;
    private final Directory directory;
    private final HandOvers kept;
    private final ApplicationEventPublisher events;

    HandingOver(
            List<KeptWork> works,
            Offices offices,
            Directory directory,
            HandOvers kept,
            ApplicationEventPublisher events) {
        this.works = works;
        this.offices = offices;
        this.directory = directory;
        this.kept = kept;
        this.events = events;
    }

    /** @param desks at which he sat before */
    List<Pile> piles(PersonCard before, List<Desk> desks) {
        Leaver leaver = new Leaver(before, offices.emptied(desks));
        List<Piece> pieces =
                works.stream().flatMap(work -> work.leftBy(leaver).stream()).toList();
        List<Pile> piles = new ArrayList<>();
        offices.without(before, leaver.emptied()).forEach((role, at) -> {
            List<Piece> waiting =
                    pieces.stream().filter(piece -> at.contains(piece.desk())).toList();
            int behind = at.stream().mapToInt(this::behind).max().orElse(0);
            if (!waiting.isEmpty() || behind > 0) {
                piles.add(Pile.of(role, waiting, behind, offices.takers(before, role)));
            }
        });
        for (KeptWork work : works) {
            List<Piece> own = pieces.stream()
                    .filter(piece -> piece.kind().equals(work.kind()))
                    .filter(piece -> piece.desk().kind() == Desk.Kind.PERSON)
                    .toList();
            if (!own.isEmpty()) {
                piles.add(Pile.of(work, leaver, own));
            }
        }
        return piles;
    }

    private int behind(Desk desk) {
        return works.stream().mapToInt(work -> work.behind(desk)).sum();
    }

    /** Offices first: whoever holds one now may also be who takes the work. */
    void pass(PersonCard before, List<Pile> piles, HandOver chosen, Actor by) {
        List<HandedOver.Part> parts = new ArrayList<>();
        for (Pile pile : piles) {
            PersonCard to = successor(chosen.to().get(pile.key()));
            boolean nobody = HandOver.NOBODY.equals(chosen.to().get(pile.key()));
            if (pile.office() != null && to != null) {
                offices.take(pile.office(), before, to, by);
            }
            if (!nobody) {
                pass(pile, new Passing(before, to, chosen.note().strip(), by));
            }
            parts.add(new HandedOver.Part(pile.key(), pile.size(), to));
        }
        PersonCard now = directory.person(before.id()).orElseThrow();
        long id = kept.write(before, chosen.note().strip(), by, parts);
        events.publishEvent(new HandedOver(id, now, chosen.note().strip(), parts));
    }

    private void pass(Pile pile, Passing passing) {
        Map<String, List<Piece>> byKind = pile.pieces().stream().collect(Collectors.groupingBy(Piece::kind));
        works.stream()
                .filter(work -> byKind.containsKey(work.kind()))
                .forEach(work -> work.passOn(byKind.get(work.kind()), passing));
    }

    private PersonCard successor(String chosen) {
        return chosen != null && chosen.matches("\\d{1,18}")
                ? directory.person(Long.parseLong(chosen)).orElseThrow()
                : null;
    }
}
