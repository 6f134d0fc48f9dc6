package cn.zhenggai.point;

import cn.zhenggai.inspection.PlateCard;
import cn.zhenggai.inspection.Plates;
import cn.zhenggai.inspection.VisitScan;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Fingerprint;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Plates as visits read them. */
@Component
class PlatesOfSchools implements Plates {

    private final Points points;
    private final Passes passes;

    PlatesOfSchools(Points points, Passes passes) {
        this.points = points;
        this.passes = passes;
    }

    @Override
    public List<PlateCard> in(Collection<Long> schools) {
        return points.in(schools).stream().map(PlatesOfSchools::card).toList();
    }

    @Override
    public Optional<PlateCard> read(String code, long schoolId) {
        return points.read(code).filter(point -> point.schoolId() == schoolId).map(PlatesOfSchools::card);
    }

    @Override
    public void passed(Actor by, long visitId, List<VisitScan> scans) {
        for (VisitScan scan : scans) {
            points.find(scan.pointId()).ifPresent(point -> passes.insert(point, by, scan.at(), visitId, null));
        }
    }

    private static PlateCard card(Point point) {
        return new PlateCard(point.id(), point.schoolId(), point.name(), point.place(), Fingerprint.of(point.code()));
    }
}
