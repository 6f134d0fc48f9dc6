package cn.zhenggai.dataimport;

import cn.zhenggai.shared.Actor;
import java.util.Optional;

/** Those in whose names imports go on after they have left the page. Implemented by whoever knows people. */
public interface Importers {

    /** As he is now; empty when he is not there any more. */
    Optional<Actor> actor(long personId);
}
