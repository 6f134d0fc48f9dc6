/** Closed cases that are looked at again: drawn by lot, by the calendar or by hand, given to somebody and answered. */
@org.springframework.modulith.NamedInterface("sample")
package cn.zhenggai.lookback.sample;
