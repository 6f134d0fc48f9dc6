/** What every case counted as, at every moment since it was opened. */
package cn.zhenggai.rectification.history;
