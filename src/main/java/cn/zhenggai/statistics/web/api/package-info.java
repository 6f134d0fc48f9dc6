/** Figures for programs. */
package cn.zhenggai.statistics.web.api;
