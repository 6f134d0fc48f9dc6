package cn.zhenggai.rectification.sidepath;

import cn.zhenggai.rectification.Action;

/**
 * What a side path offers to whoever has just closed a case, on the page that follows, so that nobody has to come back to it.
 *
 * @param action offered to those who may take it now
 * @param address of the page, with <code>{n}</code> for the number of the case
 * @param words key of what the link says
 */
public record AfterClosing(Action action, String address, String words) {

    public String of(Object number) {
        return address.replace("{n}", number.toString());
    }
}
