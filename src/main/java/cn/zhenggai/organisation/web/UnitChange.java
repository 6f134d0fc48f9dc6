package cn.zhenggai.organisation.web;

import cn.zhenggai.organisation.handover.UnitHandOver;
import cn.zhenggai.shared.form.FormValues;

/** A changed unit, and what becomes of its open work when it is closed. */
record UnitChange(UnitForm form, UnitHandOver handOver) {

    static UnitChange read(FormValues values) {
        return new UnitChange(
                UnitForm.read(values), new UnitHandOver(values.text("successor"), values.asSent("handOverNote")));
    }
}
