package cn.zhenggai.shared.table;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A page was asked for from a place that no page of this list ever gave, for example from one that was cut off. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
public class PlaceUnknown extends RuntimeException {

    PlaceUnknown(String place) {
        super("No place in this list: " + place);
    }
}
