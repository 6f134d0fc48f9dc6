package cn.zhenggai.organisation.roll;

import cn.zhenggai.dataimport.Answers;
import cn.zhenggai.dataimport.ImportKind;
import cn.zhenggai.dataimport.Judging;
import cn.zhenggai.organisation.known.Knowing;
import cn.zhenggai.organisation.known.Known;
import cn.zhenggai.organisation.known.KnownCounty;
import cn.zhenggai.shared.Actor;

/** A kind of rows that are held against the units and people there are. Administrators keep them. */
abstract class KnownKind implements ImportKind {

    private final Knowing knowing;

    KnownKind(Knowing knowing) {
        this.knowing = knowing;
    }

    /** Judges rows of one workbook, or of one row, against what is known. */
    abstract Judging judging(Known known, Actor by);

    Known now() {
        return knowing.now();
    }

    KnownCounty county() {
        return knowing.county();
    }

    @Override
    public boolean opensTo(Actor actor) {
        return Keepers.may(actor);
    }

    @Override
    public boolean oversees(Actor actor) {
        return Keepers.oversees(actor);
    }

    @Override
    public Judging judging(Actor by) {
        return judging(knowing.now(), by);
    }

    @Override
    public Judging judgingAll(Actor by, Answers answers) {
        return judging(knowing.county(), by);
    }
}
