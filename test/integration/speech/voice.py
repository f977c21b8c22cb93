"""A voice for Orca that writes what it is told to say into the file SPEECH_LOG, one JSON array a line."""

import json
import os

from orca import speechserver


class SpeechServer(speechserver.SpeechServer):
    _server = None

    @staticmethod
    def getFactoryName():
        return 'file'

    @staticmethod
    def getSpeechServers():
        return [SpeechServer.getSpeechServer()]

    @staticmethod
    def getSpeechServer(info=None):
        SpeechServer._server = SpeechServer._server or SpeechServer()
        return SpeechServer._server

    @staticmethod
    def shutdownActiveServers():
        pass

    def __init__(self):
        super().__init__()
        self._file = open(os.environ['SPEECH_LOG'], 'a', encoding='utf-8', buffering=1)

    def _write(self, kind, text=''):
        self._file.write(json.dumps([kind, text]) + '\n')

    def getInfo(self):
        return ['file', 'file']

    def speak(self, text=None, acss=None, interrupt=True):
        if text:
            self._write('text', text)

    def speakCharacter(self, character, acss=None):
        self._write('character', character)

    def speakKeyEvent(self, event, acss=None):
        # Of the keys, only Caps Lock and its like: characters are said when they are in the field.
        state = event.getLockingStateString()
        if state:
            self._write('text', f'{event.getKeyName()} {state}')

    def sayAll(self, utteranceIterator, progressCallback):
        # Speech takes no time, so nothing interrupts it.
        for context, _ in utteranceIterator:
            self._write('text', context.utterance)
            progressCallback(context, speechserver.SayAllContext.COMPLETED)
        self._write('end')

    def stop(self):
        self._write('stop')
