/** The page of figures. */
package cn.zhenggai.statistics.web;
