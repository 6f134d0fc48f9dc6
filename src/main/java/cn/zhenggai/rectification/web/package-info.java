/** Pages and JSON API of the case. */
package cn.zhenggai.rectification.web;
