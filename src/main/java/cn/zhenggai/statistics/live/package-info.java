/** Tells pages of figures that something has changed. */
package cn.zhenggai.statistics.live;
