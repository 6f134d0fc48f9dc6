/** Points on pages. */
package cn.zhenggai.point.web;
