import { mount } from 'svelte';
import '../src/styles/index.css';
import Story from './Story.svelte';

mount(Story, { target: document.getElementById('app')! });
