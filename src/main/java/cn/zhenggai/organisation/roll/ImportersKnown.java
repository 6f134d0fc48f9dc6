package cn.zhenggai.organisation.roll;

import cn.zhenggai.dataimport.Importers;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.shared.Actor;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Those who import are people of the house. */
@Component
class ImportersKnown implements Importers {

    private final Directory directory;

    ImportersKnown(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Optional<Actor> actor(long personId) {
        return directory.actor(personId);
    }
}
