#!/bin/sh
# Prints every event once, and goes on behind the last one when it is started again or the connection was lost.
touch last.id
while :; do
  curl -sN -H 'Accept: text/event-stream' -H "Last-Event-ID: $(cat last.id)" 'SERVER/api/timeline?after=0' |
  while IFS= read -r line; do
    case $line in
      id:*) id=${line#id: } ;;
      data:*) data=${line#data: } ;;
      '') if [ -n "$data" ]; then printf '%s\n' "$data"; echo "$id" > last.id; fi; data= ;;
    esac
  done
  sleep 2
done
