/** Where the calendar is looked at and kept, and where a date explains itself. */
package cn.zhenggai.calendar.web;
